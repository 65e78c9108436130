import type { Attributes } from '../xml.js';

/** A drawing, VML picture or embedded object while it comes in; only some of them show an image. */
export class OpenPicture {
  description = '';
  isImage: boolean;

  constructor(element: string) {
    this.isImage = element === 'w:object';
  }

  property(name: string, attributes: Attributes): void {
    switch (name) {
      case 'wp:docPr':
        this.description = attributes('descr') || attributes('title') || '';
        break;
      case 'v:shape':
      case 'v:rect':
        this.description ||= attributes('alt') ?? '';
        break;
      case 'o:OLEObject':
        this.description ||= attributes('ProgID') ?? '';
        break;
      case 'a:blip':
      case 'v:imagedata':
      case 'c:chart':
        this.isImage = true;
    }
  }
}
