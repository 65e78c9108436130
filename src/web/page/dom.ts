export type Child = Node | string | false | undefined;

/** Properties of an element; those with a dash, and `role`, are attributes. */
export type Props = Readonly<Record<string, unknown>>;

/** An element with its properties and what is in it; texts stay texts, whatever they hold. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined) continue;
    if (name.includes('-') || name === 'role' || name === 'for')
      element.setAttribute(name, String(value));
    else (element as unknown as Record<string, unknown>)[name] = value;
  }
  add(element, children);
  return element;
}

/** Puts other children in the place of those that an element has. */
export function fill(element: Element, ...children: readonly Child[]): void {
  while (element.lastChild) element.removeChild(element.lastChild);
  add(element, children);
}

function add(element: Element, children: readonly Child[]): void {
  for (const child of children) if (child !== undefined && child !== false) element.append(child);
}

/** The element with an id that the page certainly has. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}`);
  return found;
}

export function button(label: string, onclick: () => void, props: Props = {}): HTMLButtonElement {
  return h('button', { type: 'button', onclick, ...props }, label);
}

/** Tells those who do not see the page what has happened. */
export function announce(text: string): void {
  byId('said').textContent = text;
}
