import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { writeIfChanged } from '../rules/emit.mjs';

const SOURCE = 'src/data/table-schema.json';
const TITLES = [
  'edition',
  'form',
  'row',
  'column',
  'form_name',
  'row_label',
  'column_label',
  'unit',
];

/**
 * Writes what describes the output of `nianbao extract`: the table schema (Frictionless) of the csv, the JSON Schema of
 * the json, and the list of all cells with the labels that their ids stand for.
 *
 * @param {string} root folder of the project
 * @param {string} folder where they go, in it
 */
export function writeDataSchemas(root, folder) {
  const table = JSON.parse(readFileSync(join(root, SOURCE), 'utf8'));
  const write = (name, text) => writeIfChanged(join(root, folder, name), text);
  write('nianbao.extract.table-schema.json', `${JSON.stringify(table, null, 2)}\n`);
  write('nianbao.extract.schema.json', `${JSON.stringify(jsonSchema(table), null, 2)}\n`);
  write('nianbao.cells.csv', [TITLES, ...cellsOf(root)].map(line).join(''));
}

/** The JSON Schema that says the same of objects, where what is not known is null. */
function jsonSchema({ title, fields }) {
  const properties = fields.map((field) => [field.name, propertyOf(field)]);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title,
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: fields.map(({ name }) => name),
      properties: Object.fromEntries(properties),
    },
  };
}

function propertyOf({ type, title, description, constraints = {}, name }) {
  const { required, pattern, minimum, maximum, enum: values } = constraints;
  const isKnown = required || name === 'text';
  return {
    title,
    description,
    type: isKnown ? type : [type, 'null'],
    ...(pattern && { pattern: `^${pattern}$` }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(values && { enum: values }),
  };
}

/** Every cell of every edition with its labels; groups of rows stand before the row's own. */
function cellsOf(root) {
  const names = readdirSync(join(root, 'rules/editions')).filter((name) => name.endsWith('.yaml'));
  return names.sort().flatMap((name) => {
    const { id, forms } = parse(readFileSync(join(root, 'rules/editions', name), 'utf8'));
    return forms.flatMap((form) =>
      form.blocks.flatMap(({ rows, columns, caption }) =>
        rows
          .filter(({ heading }) => !heading)
          .flatMap((row) =>
            columns.map((column) => [
              id,
              form.id,
              row.id,
              column.id,
              form.name.zh,
              labelOf(row) || caption?.label || '',
              labelOf(column),
              row.unit ?? column.unit ?? '',
            ]),
          ),
      ),
    );
  });
}

function labelOf({ label, groups = [] }) {
  return [...groups.map((group) => group.label), label].filter(Boolean).join(' › ');
}

function line(values) {
  const cells = values.map((value) =>
    /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value,
  );
  return `${cells.join(',')}\r\n`;
}
