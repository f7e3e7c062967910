// Lint rules that hold the program to layers.mjs. They resolve every import to the file it means, whatever its spelling.
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { layers, packageOwners } from './layers.mjs';

const sources = /^src-(main|preload|renderer)\//;

/** @param {string} file @param {string} place */
const within = (file, place) => file === place || file.startsWith(`${place}/`);

/** @param {string} file */
function layerOf(file) {
  const names = Object.keys(layers).filter((name) => within(file, name));
  return names.sort((a, b) => b.length - a.length)[0];
}

/** `@scope/name/deep` -> `@scope/name`; Node's modules as `node:name`. @param {string} specifier */
function packageName(specifier) {
  if (isBuiltin(specifier)) return `node:${specifier.replace(/^node:/, '').split('/')[0]}`;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Why `file` may not import `specifier`, or undefined. @param {string} file @param {string} specifier @param {boolean} typesOnly */
function refusal(file, specifier, typesOnly) {
  const name = layerOf(file);
  const layer = name === undefined ? undefined : layers[name];
  if (name === undefined || layer === undefined) return `${file} belongs to no layer`;
  if (!/^[./]/.test(specifier)) return packageRefusal(file, layer, packageName(specifier));

  const target = path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/, ''));
  if (within(target, name)) {
    if (!layer.separate) return undefined;
    const folder = (/** @type {string} */ inside) => inside.slice(name.length + 1).split('/')[0];
    return folder(file) === folder(target) ? undefined : `${folder(file)} may not import ${folder(target)}`;
  }
  if (layer.imports?.some((place) => within(target, place))) return undefined;
  if (layer.types?.some((place) => within(target, place)))
    return typesOnly ? undefined : `${name} may import only types from ${target}`;
  // Files of a folder that has stricter entries of its own still see their neighbours.
  if (name === 'src-renderer' && within(target, 'src-renderer')) return undefined;
  return `${name} may not import ${target}`;
}

/** @param {string} file @param {import('./layers.mjs').Layer} layer @param {string} name */
function packageRefusal(file, layer, name) {
  const owners = packageOwners[name];
  if (owners?.some((place) => within(file, place))) return undefined;
  if (owners !== undefined) return `${name} belongs to ${owners.join(', ') || 'nobody'}`;
  if (!name.startsWith('node:')) return `${name} belongs to no layer: list it in test/tooling/lint/layers.mjs`;
  return layer.builtins ? undefined : `${file} may not use ${name}`;
}

/** @param {any} context */
function fileOf(context) {
  return path.relative(context.cwd, context.filename).split(path.sep).join('/');
}

const imports = {
  /** @param {any} context */
  create(context) {
    const file = fileOf(context);
    if (!sources.test(file)) return {};
    /** @param {any} node @param {any} source @param {boolean} typesOnly */
    const check = (node, source, typesOnly) => {
      if (source === null || source === undefined) return;
      const message =
        typeof source.value === 'string' ? refusal(file, source.value, typesOnly) : `${file} imports a computed name`;
      const why = layers[layerOf(file) ?? '']?.why ?? 'every source file belongs to a layer';
      if (message !== undefined) context.report({ node, message: `${message} (${why}).` });
    };
    /** @param {any[]} list @param {string} key */
    const allTypes = (list, key) => list.length > 0 && list.every((item) => item[key] === 'type');
    return {
      /** @param {any} node */
      ImportDeclaration: (node) =>
        check(node, node.source, node.importKind === 'type' || allTypes(node.specifiers, 'importKind')),
      /** @param {any} node */
      ExportNamedDeclaration: (node) =>
        check(node, node.source, node.exportKind === 'type' || allTypes(node.specifiers, 'exportKind')),
      /** @param {any} node */
      ExportAllDeclaration: (node) => check(node, node.source, node.exportKind === 'type'),
      /** @param {any} node */
      ImportExpression: (node) => check(node, node.source, false),
      /** @param {any} node */
      TSImportType: (node) => check(node, node.source, true),
      /** @param {any} node */
      CallExpression: (node) => {
        if (node.callee.type === 'Identifier' && node.callee.name === 'require') check(node, node.arguments[0], false);
      },
    };
  },
};

const synchronous = {
  /** @param {any} context */
  create(context) {
    if (!layers[layerOf(fileOf(context)) ?? '']?.synchronous) return {};
    /** @param {any} node */
    const refuseAsync = (node) => {
      if (node.async) context.report({ node, message: 'Kernels are synchronous: no asynchronous function here.' });
    };
    return {
      FunctionDeclaration: refuseAsync,
      FunctionExpression: refuseAsync,
      ArrowFunctionExpression: refuseAsync,
    };
  },
};

export default { meta: { name: 'layers' }, rules: { imports, synchronous } };
