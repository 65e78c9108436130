/** The first line of each package in a text of licences: its name, version and licence. */
const ENTRY = /^-{80}\n\n(\S+) (\S+) \((.+)\)$/gm;

/**
 * What the products are made of, as CycloneDX 1.5, from the lists of what the bundler put in.
 *
 * @param {{ name: string, version: string, license: string }} manifest of the project
 * @param {Record<string, string>} licences by product the text of its licences
 */
export function sbom({ name, version, license }, licences) {
  const components = new Map();
  for (const [product, text] of Object.entries(licences)) {
    for (const [, library, release, terms] of text.matchAll(ENTRY)) {
      const known = components.get(`${library}@${release}`);
      const property = { name: 'nianbao:product', value: product };
      if (known) known.properties.push(property);
      else components.set(`${library}@${release}`, component(library, release, terms, property));
    }
  }
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': `pkg:npm/${name}@${version}`,
        name,
        version,
        licenses: [{ license: { id: license } }],
      },
    },
    components: [...components.values()].sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1)),
  };
}

function component(full, version, terms, property) {
  const [name, group] = full.split('/').reverse();
  const purl = `pkg:npm/${full.replace('@', '%40')}@${version}`;
  return {
    type: 'library',
    'bom-ref': purl,
    ...(group && { group }),
    name,
    version,
    licenses: [/^[\w.-]+$/.test(terms) ? { license: { id: terms } } : licenceOf(terms)],
    purl,
    properties: [property],
  };
}

/** More than one licence is an expression; words that are none stay words. */
function licenceOf(terms) {
  return / (?:AND|OR|WITH) /.test(terms) ? { expression: terms.replace(/^\((.*)\)$/, '$1') } : { license: { name: terms } };
}
