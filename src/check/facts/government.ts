import { splitRegion } from '../../understand/facts/organs.js';
import type { Report } from '../../understand/report.js';
import type { Settings } from '../kind.js';

/** A government, or a region named in its place, issues the report; a department of one is not. */
export function isGovernment(report: Report, settings: Settings): boolean {
  const name = settings.issuer ?? report.issuer?.name;
  if (name === undefined) return false;
  const { region, body } = splitRegion(name);
  return /人民政府$/.test(name) || (region !== '' && body === '' && !/街道$/.test(region));
}
