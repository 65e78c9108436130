import { byId, fill, h } from './dom.js';

/** A part of the page: id of its panel and its name. */
export type Tab = readonly [id: string, name: string];

/** The row of tabs; arrows go from one to the next. */
export function drawTabs(place: Element, tabs: readonly Tab[]): void {
  const buttons = tabs.map(([id, name]) =>
    h(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `to-${id}`,
        'aria-controls': `tab-${id}`,
        onclick: () => open(id),
      },
      name,
    ),
  );
  const open = (id: string): void => {
    for (const [index, [other]] of tabs.entries()) {
      const isOpen = other === id;
      byId(`tab-${other}`).hidden = !isOpen;
      buttons[index]?.setAttribute('aria-selected', String(isOpen));
      if (buttons[index]) buttons[index].tabIndex = isOpen ? 0 : -1;
    }
  };
  place.addEventListener('keydown', (event) => {
    const { key } = event as KeyboardEvent;
    const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    const at = buttons.findIndex((each) => each === document.activeElement);
    const next = buttons[(at + by + buttons.length) % buttons.length];
    if (by === 0 || at < 0 || !next) return;
    next.focus();
    next.click();
  });
  fill(place, ...buttons);
  open(tabs[0]?.[0] ?? '');
}
