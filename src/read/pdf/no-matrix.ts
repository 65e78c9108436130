// pdf.js makes a matrix of the browser's when it is loaded, and computes with it only where it draws.
(globalThis as { DOMMatrix?: unknown }).DOMMatrix ??= function () {};
