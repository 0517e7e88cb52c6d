/** The parts of a Markdown tree (mdast with MDX) that the plugin touches. */
export interface MarkdownNode {
  type: string;
  lang?: string | null;
  value?: string;
  name?: string | null;
  attributes?: readonly Attribute[];
  children?: MarkdownNode[];
  position?: { start: { line: number } };
  [key: string]: unknown;
}

interface Attribute {
  readonly type: string;
  readonly name?: string;
  readonly value: unknown;
  readonly data?: unknown;
}

/** `<Name … />` on lines of its own. */
export function jsxElement(name: string, attributes: readonly Attribute[]): MarkdownNode {
  return { type: 'mdxJsxFlowElement', name, attributes, children: [] };
}

/** `name={"value"}`: as an expression, because in a plain attribute line breaks would become spaces. */
export function stringAttribute(name: string, value: string): Attribute {
  const raw = JSON.stringify(value);
  const statement = { type: 'ExpressionStatement', expression: { type: 'Literal', value, raw } };
  const expression = {
    type: 'mdxJsxAttributeValueExpression',
    value: raw,
    data: { estree: program(statement) },
  };
  return { type: 'mdxJsxAttribute', name, value: expression };
}

/** `{...name}` */
export function spreadAttribute(name: string): Attribute {
  const spread = { type: 'SpreadElement', argument: { type: 'Identifier', name } };
  const statement = {
    type: 'ExpressionStatement',
    expression: { type: 'ObjectExpression', properties: [spread] },
  };
  return { type: 'mdxJsxExpressionAttribute', value: `...${name}`, data: { estree: program(statement) } };
}

/** `import name from 'file'` */
export function importStatement(name: string, file: string): MarkdownNode {
  const statement = {
    type: 'ImportDeclaration',
    specifiers: [{ type: 'ImportDefaultSpecifier', local: { type: 'Identifier', name } }],
    source: { type: 'Literal', value: file, raw: `'${file}'` },
    attributes: [],
  };
  return { type: 'mdxjsEsm', value: `import ${name} from '${file}'`, data: { estree: program(statement) } };
}

function program(statement: object): object {
  return { type: 'Program', sourceType: 'module', body: [statement] };
}
