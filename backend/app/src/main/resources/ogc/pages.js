// What makes the plain pages of the open data handier: the map, the box of what is seen, and the finder in long tables.
// Everything else works without it.

const FEATURE = {color: '#0b5c73', weight: 1.4, fillColor: '#0b5c73', fillOpacity: 0.25};
const POINT = {...FEATURE, radius: 5.5, color: '#fff', weight: 1.2, fillOpacity: 0.9};
const MARKED = {color: '#1b2126', weight: 3};
const LAND = {color: '#2a2f35', weight: 1, opacity: 0.5, fillColor: '#ece8df', fillOpacity: 1, interactive: false};

/** Features that the map has drawn, by id. */
const drawn = new Map();

for (const frame of document.querySelectorAll('[data-items]')) {
    draw(frame).catch(fault => {
        frame.hidden = true;
        const told = document.getElementById('map-fault');
        told.hidden = false;
        console.error(fault);
    });
}
for (const input of document.querySelectorAll('[data-finds]')) {
    letFind(input);
}
for (const form of document.querySelectorAll('form')) {
    // an address without what was left empty
    form.addEventListener('formdata', event => {
        for (const [name, value] of [...event.formData]) {
            if (value === '') {
                event.formData.delete(name);
            }
        }
    });
}

/** @param {HTMLElement} frame with the address of GeoJSON in data-items, and of what lies below it in data-land */
async function draw(frame) {
    const map = L.map(frame, {attributionControl: false, scrollWheelZoom: false, zoomControl: false, zoomSnap: 0.25});
    L.control.zoom({zoomInTitle: frame.dataset.in, zoomOutTitle: frame.dataset.out}).addTo(map);
    map.on('focus', () => map.scrollWheelZoom.enable());
    map.on('blur', () => map.scrollWheelZoom.disable());
    const answers = [frame.dataset.land, frame.dataset.items].map(address => address ? read(address) : null);
    const [land, items] = await Promise.all(answers);
    const below = land ? L.geoJSON(land, {style: LAND, interactive: false}).addTo(map) : null;
    const features = L.geoJSON(items, {
        style: looksOf,
        pointToLayer: (feature, at) => L.circleMarker(at, POINT),
        onEachFeature: (feature, layer) => remember(feature, layer, map),
    }).addTo(map);
    const single = items.type === 'Feature' && below;
    const bounds = features.getBounds().isValid() && !single ? features.getBounds() : below?.getBounds();
    if (bounds?.isValid()) {
        map.fitBounds(bounds, {padding: [16, 16], maxZoom: 13, animate: false});
    } else {
        map.setView([0, 0], 1);
    }
    letMarkRows();
    letUseBox(map);
}

/** @param {object} feature of GeoJSON; points are drawn as dots */
function looksOf(feature) {
    return feature.geometry?.type.endsWith('Point') ? POINT : FEATURE;
}

async function read(address) {
    const answer = await fetch(address, {headers: {Accept: 'application/geo+json'}});
    if (!answer.ok) {
        throw new Error(`${answer.status} ${address}`);
    }
    return answer.json();
}

function remember(feature, layer) {
    drawn.set(String(feature.id), layer);
    const row = rowOf(feature.id);
    const popup = document.createElement('div');
    const link = row?.querySelector('a')?.cloneNode(true) ?? document.createElement('span');
    const name = feature.properties.name ?? feature.properties.title ?? feature.id;
    link.textContent = String(name);
    popup.append(link);
    layer.bindPopup(popup, {autoPanPadding: [20, 20]});
    layer.on('mouseover', () => mark(feature.id, true));
    layer.on('mouseout', () => mark(feature.id, false));
}

function rowOf(id) {
    return document.querySelector(`tr[data-feature="${CSS.escape(String(id))}"]`);
}

function mark(id, on) {
    rowOf(id)?.classList.toggle('marked', on);
    const layer = drawn.get(String(id));
    if (!layer?.setStyle) {
        return;
    }
    layer.setStyle(on ? MARKED : layer instanceof L.CircleMarker ? POINT : FEATURE);
    if (on) {
        layer.bringToFront();
    }
}

function letMarkRows() {
    for (const row of document.querySelectorAll('tr[data-feature]')) {
        for (const [event, on] of [['mouseenter', true], ['mouseleave', false], ['focusin', true], ['focusout', false]]) {
            row.addEventListener(event, () => mark(row.dataset.feature, on));
        }
    }
}

/** A button that writes what the map shows into the field of the box. */
function letUseBox(map) {
    const button = document.querySelector('[data-box]');
    if (!button) {
        return;
    }
    button.hidden = false;
    button.addEventListener('click', () => {
        const seen = map.getBounds();
        const west = Math.max(-180, seen.getWest());
        const east = Math.min(180, seen.getEast());
        document.getElementById(button.dataset.box).value =
            [west, seen.getSouth(), east, seen.getNorth()].map(degrees => degrees.toFixed(4)).join(',');
    });
}

/** Hides the rows of a table that do not have all the words. */
function letFind(input) {
    input.closest('[hidden]').hidden = false;
    const rows = [...document.querySelectorAll(`#${input.dataset.finds} tbody tr`)];
    const texts = rows.map(row => plain(row.textContent));
    input.addEventListener('input', () => {
        const words = plain(input.value).split(/\s+/);
        rows.forEach((row, i) => {
            row.hidden = !words.every(word => texts[i].includes(word));
        });
    });
}

function plain(text) {
    return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
