import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {dirname, join, normalize, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {test} from 'node:test';
import {createTranslator} from '../web/i18n/words.js';

/* Rules about the whole of the screen: who may import whom, the same words in both languages. */

const WEB = normalize(join(dirname(fileURLToPath(import.meta.url)), '../web'));
const SHARED = new Set(['lib', 'api', 'kit', 'map', 'thematic', 'zoning', 'i18n']);
/** folder → folders it may import, besides itself */
const MAY = {lib: [], api: ['lib'], kit: ['lib'], map: ['lib', 'kit'], thematic: ['lib', 'api', 'kit', 'map'],
    zoning: ['lib', 'api', 'kit', 'map', 'thematic'], i18n: []};
const ROOM_MAY = ['lib', 'api', 'kit', 'map', 'thematic', 'zoning'];

function modules(folder = WEB) {
    return readdirSync(folder).flatMap((name) => {
        const path = join(folder, name);
        if (statSync(path).isDirectory()) return modules(path);
        return name.endsWith('.js') ? [path] : [];
    });
}

function importsOf(path) {
    const source = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    return [...source.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map((match) => normalize(join(dirname(path), match[1])));
}

const folderOf = (path) => relative(WEB, path).split('/')[0];

test('imports go rooms → map, kit, api → lib, never sideways between rooms', () => {
    for (const path of modules()) {
        const from = folderOf(path);
        if (from.endsWith('.js')) continue; // main.js knows everyone
        for (const target of importsOf(path)) {
            const to = folderOf(target);
            const allowed = SHARED.has(from) ? MAY[from] : ROOM_MAY;
            assert.ok(to === from || allowed.includes(to), `${relative(WEB, path)} imports ${relative(WEB, target)}`);
        }
    }
});

test('only the map folder touches Leaflet', () => {
    for (const path of modules()) {
        if (folderOf(path) === 'map') continue;
        assert.doesNotMatch(readFileSync(path, 'utf8'), /\bL\.(map|polygon|polyline|latLng|layerGroup)\(|globalThis\.L\b/,
            relative(WEB, path));
    }
});

test('no data is ever put into the page as markup', () => {
    for (const path of modules()) {
        assert.doesNotMatch(readFileSync(path, 'utf8'), /\.(innerHTML|outerHTML)\s*=|insertAdjacentHTML|document\.write/,
            relative(WEB, path));
    }
});

/** The words of every file of a language, by the name of the file. */
async function wordsByFile(lang) {
    const files = readdirSync(join(WEB, 'i18n', lang)).filter((name) => name !== 'all.js');
    return new Map(await Promise.all(files.map(async (name) => [name.replace('.js', ''),
        (await import(`../web/i18n/${lang}/${name}`)).words])));
}

test('both languages have the same keys, and the same places to fill in', async () => {
    const [es, en] = [await wordsByFile('es'), await wordsByFile('en')];
    assert.deepEqual([...en.keys()].sort(), [...es.keys()].sort());
    const holes = (text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    for (const [name, words] of es) {
        assert.deepEqual(Object.keys(en.get(name)).sort(), Object.keys(words).sort(), name);
        for (const key of Object.keys(words)) assert.deepEqual(holes(en.get(name)[key]), holes(words[key]), key);
    }
});

test('every key that the code asks for has a text, at first or with the study that asks', async () => {
    const {words: first} = await import('../web/i18n/es/all.js');
    const byFile = await wordsByFile('es');
    for (const path of modules()) {
        const door = join(WEB, folderOf(path), 'door.js');
        const loaded = existsSync(door) ? readFileSync(door, 'utf8').match(/t\.load\(([^)]*)\)/)?.[1] ?? '' : '';
        // what studies share comes with the words of the same name
        const own = byFile.get(folderOf(path)) ?? {};
        const words = Object.assign({}, first, SHARED.has(folderOf(path)) ? own : {}, ...[...loaded.matchAll(/'([\w-]+)'/g)].map(([, name]) => byFile.get(name)));
        for (const [, key] of readFileSync(path, 'utf8').matchAll(/\bt\('([a-zA-Z.]+)'/g)) {
            assert.ok(key in words, `${key} in ${relative(WEB, path)}`);
        }
    }
});

test('a study brings its words only after they were asked for', async () => {
    const asked = [];
    const t = createTranslator({'a.first': 'primero'}, async (name) => {
        asked.push(name);
        return {words: {'b.late': 'después {n}', 'b.late.one': 'después uno'}};
    });
    assert.equal(t('b.late'), 'b.late');
    await t.load('b');
    assert.deepEqual([t('a.first'), t('b.late', {n: 3}), t('b.late', {n: 1}), asked.join()],
        ['primero', 'después 3', 'después uno', 'b']);
});

test('the early script asks for every file of words', () => {
    const files = importsOf(join(WEB, 'i18n/es/all.js')).map((path) => relative(join(WEB, 'i18n/es'), path));
    const early = readFileSync(join(WEB, 'early.js'), 'utf8');
    const asked = [...early.match(/\[\s*'all'[^\]]*\]/)[0].matchAll(/'(\w+)'/g)].map((match) => `${match[1]}.js`);
    assert.deepEqual(asked.sort(), ['all.js', ...files].sort());
});
