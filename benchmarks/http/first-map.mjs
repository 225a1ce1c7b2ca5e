/**
 * Opens the first screen in a real browser behind a slow line and says when the map stood and what it cost.
 *
 *   node first-map.mjs --url http://127.0.0.1:18080/ --chromium /usr/bin/chromium --kbits 1500 --latency 40 \
 *                      [--visits cold,warm] [--addresses file] [--picture file.png]
 *
 * Needs nothing but Node and Chromium: the DevTools protocol is spoken over the browser's pipe.
 * Prints one JSON object: {cold: {...}, warm: {...}}.
 */
import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';

const LONGEST_SECONDS = 90;

/** The map stands when territories are drawn in the colours of a legend, not only as outlines. */
const WATCH = `(() => {
    const coloured = () => {
        const fills = new Set();
        for (const place of document.querySelectorAll('path.place')) fills.add(place.getAttribute('fill'));
        return fills.size;
    };
    const look = () => {
        if (window.firstOutline === undefined && coloured() >= 1) window.firstOutline = performance.now();
        if (coloured() >= 3) requestAnimationFrame(() => { window.firstMap = performance.now(); });
        else requestAnimationFrame(look);
    };
    look();
})()`;

const {values: given} = parseArgs({options: {
    url: {type: 'string'}, chromium: {type: 'string'}, kbits: {type: 'string', default: '1500'},
    latency: {type: 'string', default: '40'}, visits: {type: 'string', default: 'cold,warm'},
    addresses: {type: 'string'}, picture: {type: 'string'},
}});

/** Speaks the DevTools protocol over the two pipes that Chromium opens for it. */
function connect(browser) {
    const [, , , input, output] = browser.stdio;
    const waiting = new Map();
    const listeners = [];
    let last = 0;
    let rest = Buffer.alloc(0);
    output.on('data', (chunk) => {
        rest = Buffer.concat([rest, chunk]);
        let end;
        while ((end = rest.indexOf(0)) >= 0) {
            receive(JSON.parse(rest.subarray(0, end).toString('utf8')));
            rest = rest.subarray(end + 1);
        }
    });

    function receive(message) {
        const answer = waiting.get(message.id);
        if (!answer) {
            for (const listener of listeners) listener(message);
            return;
        }
        waiting.delete(message.id);
        if (message.error) answer.reject(new Error(message.error.message));
        else answer.resolve(message.result);
    }

    return {
        send(method, params = {}, sessionId = undefined) {
            last += 1;
            input.write(`${JSON.stringify({id: last, method, params, sessionId})}\0`);
            return new Promise((resolve, reject) => waiting.set(last, {resolve, reject}));
        },
        listen(listener) {
            listeners.push(listener);
        },
    };
}

const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** One visit. The traffic is counted until the map stands and until the line has been silent for a second. */
async function visit(protocol, session) {
    const requests = new Map();
    let bytes = 0;
    let underWay = 0;
    let silentSince = Date.now();
    const count = (message) => {
        if (message.sessionId !== session) return;
        const {method, params} = message;
        if (method === 'Network.requestWillBeSent') {
            requests.set(params.requestId, {url: params.request.url, bytes: 0, cached: false});
            if (!params.redirectResponse) underWay += 1;
        } else if (method === 'Network.responseReceived') {
            const request = requests.get(params.requestId);
            if (request) Object.assign(request, {status: params.response.status, cached: params.response.fromDiskCache});
        } else if (method === 'Network.loadingFinished') {
            const request = requests.get(params.requestId);
            if (request) request.bytes = params.encodedDataLength;
            bytes += params.encodedDataLength;
            underWay -= 1;
            silentSince = Date.now();
        } else if (method === 'Network.loadingFailed') {
            underWay -= 1;
            silentSince = Date.now();
        }
    };
    protocol.listen(count);
    const evaluate = async (expression) => (await protocol.send('Runtime.evaluate',
        {expression, returnByValue: true}, session)).result.value;
    await protocol.send('Page.navigate', {url: given.url}, session);
    const deadline = Date.now() + LONGEST_SECONDS * 1_000;
    let seconds = null;
    let atMap = null;
    while (Date.now() < deadline) {
        await sleep(25);
        const at = await evaluate('window.firstMap ?? null').catch(() => null);
        if (at !== null && seconds === null) {
            seconds = at / 1_000;
            atMap = {bytes, requests: requests.size, addresses: [...requests.values()].map((each) => each.url)};
        }
        if (seconds !== null && underWay <= 0 && Date.now() - silentSince > 1_000) break;
    }
    if (seconds === null) {
        throw new Error(`no map after ${LONGEST_SECONDS} s; asked for:\n${[...requests.values()]
            .map((each) => `${each.status} ${each.url}`).join('\n')}`);
    }
    const paint = await evaluate(`performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null`);
    const outline = await evaluate('window.firstOutline ?? null');
    return {
        seconds, kilobytes: atMap.bytes / 1_000, requests: atMap.requests,
        firstPaintSeconds: paint === null ? null : paint / 1_000,
        outlineSeconds: outline === null ? null : outline / 1_000,
        wholeKilobytes: bytes / 1_000, wholeRequests: requests.size,
        failed: [...requests.values()].filter((each) => each.status >= 400).map((each) => each.url),
        addresses: atMap.addresses,
    };
}

async function main() {
    const folder = mkdtempSync(join(tmpdir(), 'first-map-'));
    const browser = spawn(given.chromium, ['--headless=new', '--remote-debugging-pipe', '--no-sandbox', '--disable-gpu',
        '--disable-background-networking', '--no-first-run', '--window-size=1366,800', `--user-data-dir=${folder}`,
        'about:blank'], {stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe']});
    browser.on('error', (error) => {
        console.error(error.message);
        process.exit(1);
    });
    try {
        const protocol = connect(browser);
        const {targetId} = await protocol.send('Target.createTarget', {url: 'about:blank'});
        const {sessionId} = await protocol.send('Target.attachToTarget', {targetId, flatten: true});
        const inPage = (method, params) => protocol.send(method, params, sessionId);
        await inPage('Page.enable');
        await inPage('Network.enable');
        const perSecond = Number(given.kbits) * 1_000 / 8;
        await inPage('Network.emulateNetworkConditions', {offline: false, latency: Number(given.latency),
            downloadThroughput: perSecond, uploadThroughput: perSecond / 2, connectionType: 'cellular3g'});
        await inPage('Page.addScriptToEvaluateOnNewDocument', {source: WATCH});
        const results = {};
        for (const name of given.visits.split(',')) {
            results[name] = await visit(protocol, sessionId);
            if (given.picture && name === 'cold') {
                const {data} = await inPage('Page.captureScreenshot', {format: 'png'});
                writeFileSync(given.picture, Buffer.from(data, 'base64'));
            }
        }
        if (given.addresses) {
            const own = Object.values(results)[0].addresses.filter((url) => url.startsWith(given.url));
            writeFileSync(given.addresses, `${[...new Set(own)].join('\n')}\n`);
        }
        for (const result of Object.values(results)) delete result.addresses;
        console.log(JSON.stringify(results));
    } finally {
        browser.kill('SIGKILL');
        await sleep(200);
        rmSync(folder, {recursive: true, force: true, maxRetries: 5});
    }
}

main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
});
