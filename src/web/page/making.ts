import { announce, button } from './dom.js';

/**
 * A button that makes a file; while it does it cannot be pressed again, and what goes wrong is said.
 * @param make gives a sentence on what was made
 * @param tell shows that sentence
 */
export function making(
  name: string,
  make: () => Promise<string>,
  tell: (text: string) => void,
  props: Readonly<Record<string, unknown>> = {},
): HTMLElement {
  const run = async (): Promise<void> => {
    made.disabled = true;
    tell('');
    try {
      const text = await make();
      tell(text);
      announce(text);
    } catch (error) {
      const { message } = error as Error;
      announce(message);
      window.alert(message);
    } finally {
      made.disabled = false;
    }
  };
  const made = button(name, () => void run(), props);
  return made;
}
