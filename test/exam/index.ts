export { readExam, type ExamArea, type ExamCase } from './case.js';
export { judge, scoreOf, type Score, type Verdict } from './judge.js';
export { reportOf } from './report.js';
