/** `npm audit`: known vulnerabilities of the packages that a deployment installs. */
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('no package of a deployment has a known vulnerability', (context) => {
  const run = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' });
  const report = JSON.parse(run.stdout || '{}') as {
    readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string }>>;
  };
  if (report.vulnerabilities === undefined) {
    return context.skip('the registry does not answer npm audit here');
  }
  expect(report.vulnerabilities).toEqual({});
});
