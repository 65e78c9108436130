import type { ReportModel } from './model.js';
import { applicationCells, disputeCells, plainReport, zeroFigures } from './plain-report.js';

/** A clean report with figures in many cells, so that a wrong one can hide among them. */
export function busyReport(year: number): ReportModel {
  const edition = year <= 2020 ? '2019' : '2021';
  const applications = applicationCells(edition, {
    person: {
      new: 3106,
      carried: 118,
      open: 1304,
      partial: 402,
      'refuse-1': 2,
      'refuse-6': 11,
      'unable-1': 1240,
      'decline-2': 27,
      forward: 238,
    },
    company: {
      new: 75,
      carried: 3,
      open: 21,
      partial: 9,
      'unable-1': 33,
      'decline-1': 10,
      forward: 5,
    },
    welfare: { new: 1, open: 1 },
    legal: { new: 6, open: 2, 'unable-1': 3, forward: 1 },
    other: { new: 3, carried: 1, 'unable-1': 2, 'decline-5': 1, forward: 1 },
  });
  const disputes = disputeCells([
    [88, 18, 28, 36, 170],
    [7, 0, 11, 7, 25],
    [33, 0, 6, 13, 52],
  ]);
  return plainReport(year, { ...zeroFigures(edition), applications, disputes });
}
