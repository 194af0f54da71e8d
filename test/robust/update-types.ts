/** The type `Update` of the Bot API as data, read from grammY's declarations. */
import { createRequire } from 'node:module';
import ts from 'typescript';

export type Shape =
  | { readonly kind: 'text' | 'number' | 'boolean' | 'null' }
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'list'; readonly item: () => Shape }
  | { readonly kind: 'choice'; readonly members: readonly Shape[] }
  | { readonly kind: 'object'; readonly fields: () => readonly Field[] };

export interface Field {
  readonly name: string;
  readonly isOptional: boolean;
  readonly shape: Shape;
}

const DECLARATIONS = createRequire(import.meta.url).resolve('@grammyjs/types/update.d.ts');

/** Returns the shape of `Update`. Objects are read when they are needed, because types are circular. */
export function readUpdateShape(): Shape & { readonly kind: 'object' } {
  const program = ts.createProgram([DECLARATIONS], { strict: true, skipLibCheck: true });
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(DECLARATIONS);
  const declaration = file?.statements.find(
    (statement): statement is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(statement) && statement.name.text === 'Update',
  );
  if (declaration === undefined) throw new Error(`${DECLARATIONS} has no interface Update`);
  const update = createReader(checker)(checker.getTypeAtLocation(declaration));
  if (update.kind !== 'object') throw new Error('Update is no object type');
  return update;
}

const UNDEFINED = ts.TypeFlags.Undefined | ts.TypeFlags.Never;

function createReader(checker: ts.TypeChecker): (type: ts.Type) => Shape {
  const known = new Map<ts.Type, Shape>();
  const read = (type: ts.Type): Shape => {
    const shape = known.get(type) ?? readNew(type);
    known.set(type, shape);
    return shape;
  };
  function readNew(type: ts.Type): Shape {
    if (type.isStringLiteral() || type.isNumberLiteral()) {
      return { kind: 'literal', value: type.value };
    }
    const { flags } = type;
    if ((flags & ts.TypeFlags.BooleanLiteral) !== 0) {
      return { kind: 'literal', value: checker.typeToString(type) === 'true' };
    }
    if ((flags & ts.TypeFlags.StringLike) !== 0) return { kind: 'text' };
    if ((flags & ts.TypeFlags.NumberLike) !== 0) return { kind: 'number' };
    if (type.isUnion()) {
      const members = type.types.filter((member) => (member.flags & UNDEFINED) === 0);
      return { kind: 'choice', members: members.map(read) };
    }
    if (checker.isArrayType(type)) {
      const [item] = checker.getTypeArguments(type as ts.TypeReference);
      return { kind: 'list', item: () => (item === undefined ? { kind: 'null' } : read(item)) };
    }
    if ((flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0) return { kind: 'null' };
    let fields: readonly Field[] | undefined;
    return {
      kind: 'object',
      fields: () => {
        fields ??= checker.getPropertiesOfType(type).flatMap(readField);
        return fields;
      },
    };
  }
  function readField(symbol: ts.Symbol): Field[] {
    const type = checker.getTypeOfSymbol(symbol);
    const present = checker.getNonNullableType(type);
    // Such as `text?: undefined` in a message without text.
    if ((present.flags & UNDEFINED) !== 0) return [];
    const isOptional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
    return [{ name: symbol.name, isOptional, shape: read(present) }];
  }
  return read;
}
