import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Cells by the labels of the official form: table, row, column. What is not given is 0. */
export type Tables = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>
>;

/** A passage in a report that is right but for it; README.md tells where it is put. */
export interface ExamCase {
  readonly id: string;
  /** The program was written with `dev` in sight; `measure` counts. */
  readonly half: 'dev' | 'measure';
  readonly section: 1 | 2 | 3 | 4 | 5 | 6;
  readonly year: number;
  readonly organ: string;
  readonly text: string;
  readonly tables?: Tables;
  /** The text is all that stands in its section. */
  readonly whole?: boolean;
  /** What stands in the place of the usual title, period, signature and date, or behind the preface. */
  readonly parts?: {
    readonly title?: string;
    readonly period?: string;
    readonly preface?: string;
    readonly sign?: string;
    readonly signdate?: string;
  };
  readonly expect: 'wrong' | 'right';
  /** The words at fault. */
  readonly at?: string;
  readonly kind?: string;
}

export interface ExamArea {
  readonly area: string;
  readonly cases: readonly ExamCase[];
}

/** All areas of the exam, in the order of their names. */
export function readExam(folder: string): ExamArea[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => parse(readFileSync(join(folder, name), 'utf8')) as ExamArea);
}
