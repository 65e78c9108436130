import type { LintMessage } from '../../index.js';
import type { Excuse } from './desk.js';
import { button, h } from './dom.js';
import { showDialog } from './dialog.js';

/** Asks why a finding does not count, and whether here or everywhere. */
export function askForExcuse(
  message: LintMessage & { readonly ruleId: string },
  name: string,
  path: string,
  excuse: (given: Excuse) => void,
): void {
  const reason = h('textarea', { rows: 3, required: true, id: 'reason' });
  const everywhere = h('input', { type: 'radio', name: 'reach', value: 'all' });
  const here = h('input', { type: 'radio', name: 'reach', value: 'here', checked: true });
  const warning = h('p', { className: 'error', role: 'alert' });
  const give = (): void => {
    const words = reason.value.trim();
    if (words === '') {
      warning.textContent = '请写明理由：它会写进问题清单，供核对的人看。';
      reason.focus();
      return;
    }
    dialog.close();
    const rule = { id: `本次 ${message.ruleId}`, rule: message.ruleId, name, reason: words };
    excuse(
      everywhere.checked ? rule : { ...rule, path, ...(message.place && { place: message.place }) },
    );
  };
  const dialog = showDialog(
    '这里不改',
    h('p', {}, message.message),
    h('label', { for: 'reason' }, '理由'),
    reason,
    warning,
    h(
      'p',
      {},
      h('label', {}, here, message.place ? ` 只在这一处（${message.place}）` : ' 只在这份报告'),
      h('br'),
      h('label', {}, everywhere, ` 本次打开的所有报告都不查“${name}”`),
    ),
    h(
      'p',
      { className: 'dim' },
      '只在这次打开页面时有效，关掉页面就恢复；要提前恢复，点问题数旁边的“不计”。',
    ),
    h('p', { className: 'buttons' }, button('确定', give, { className: 'main' })),
  );
  reason.focus();
}
