/** Walks through the findings: n and p, j and k, or the arrows while the list has the focus. */
export function walkByKeys(list: Element, step: (by: 1 | -1) => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || isWriting(event.target)) return;
    const isInList = event.target instanceof Node && list.contains(event.target);
    const by = LETTERS[event.key] ?? (isInList ? ARROWS[event.key] : undefined);
    if (by === undefined || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    step(by);
  });
}

const LETTERS: Readonly<Record<string, 1 | -1>> = { n: 1, j: 1, p: -1, k: -1 };
const ARROWS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && /^(?:input|select|textarea)$/i.test(target.tagName);
}
