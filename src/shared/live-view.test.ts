import { describe, expect, it } from 'vitest';
import { createLiveView } from './live-view.ts';

describe('createLiveView', () => {
  it('a live view returns the properties of the object in use', () => {
    let current: { readonly name: string; readonly extra?: number } = { name: 'first', extra: 1 };
    const view = createLiveView(() => current, {});
    expect(view.name).toBe('first');
    current = { name: 'second' };
    expect(view.name).toBe('second');
    expect('extra' in view).toBe(false);
  });

  it('a live view has its own properties in addition', () => {
    const view = createLiveView(() => ({ name: 'first' }), { day: 1 });
    expect(view.day + view.name).toBe('1first');
  });

  it('a live view can be spread, which copies the properties of that moment', () => {
    let current = Object.freeze<{ name: string }>({ name: 'first' });
    const view = createLiveView(() => current, { day: 1 });
    const copy = { ...view };
    current = Object.freeze({ name: 'second' });
    expect(copy).toEqual({ name: 'first', day: 1 });
    expect({ ...view }).toEqual({ name: 'second', day: 1 });
  });
});
