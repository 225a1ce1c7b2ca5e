/**
 * Reads Mapbox Vector Tiles (version 2): just enough of protocol buffers for lines, polygons, points and their
 * properties.
 *
 * @typedef {object} TileFeature
 * @property {number|null} id where the tile gives one
 * @property {1|2|3} type point, line, polygon
 * @property {[number, number][][]} parts points, lines or rings, in tile units
 * @property {Record<string, string|number|boolean>} properties
 * @typedef {object} TileLayer
 * @property {string} name
 * @property {number} extent units along a side of the tile
 * @property {TileFeature[]} features
 */

const text = new TextDecoder();

/** A cursor over bytes. */
class Reader {
    constructor(bytes) {
        this.bytes = bytes;
        this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        this.at = 0;
    }

    get done() {
        return this.at >= this.bytes.length;
    }

    varint() {
        let value = 0;
        let scale = 1;
        for (;;) {
            if (this.done) throw new RangeError('tile ends inside a number');
            const byte = this.bytes[this.at++];
            value += (byte & 0x7f) * scale;
            if (byte < 0x80) return value;
            scale *= 128;
        }
    }

    chunk() {
        const length = this.varint();
        if (this.at + length > this.bytes.length) throw new RangeError('tile ends inside a field');
        const part = this.bytes.subarray(this.at, this.at + length);
        this.at += length;
        return part;
    }

    skip(wire) {
        if (wire === 0) this.varint();
        else if (wire === 1) this.at += 8;
        else if (wire === 2) this.chunk();
        else if (wire === 5) this.at += 4;
        else throw new RangeError(`unknown wire type ${wire}`);
    }

    /** @param {Record<number, (reader: Reader) => void>} fields by number; the others are skipped */
    each(fields) {
        while (!this.done) {
            const tag = this.varint();
            const field = fields[Math.floor(tag / 8)];
            if (field) field(this);
            else this.skip(tag % 8);
        }
    }
}

const zigzag = (value) => (value % 2 === 0 ? value / 2 : -(value + 1) / 2);

/** @param {ArrayBuffer|Uint8Array} data @returns {TileLayer[]} */
export function readTile(data) {
    const layers = [];
    const bytes = data instanceof Uint8Array ? data : new Uint8Array(data);
    new Reader(bytes).each({3: (reader) => layers.push(readLayer(reader.chunk()))});
    return layers;
}

function readLayer(bytes) {
    const layer = {name: '', extent: 4096, features: []};
    const keys = [];
    const values = [];
    const raw = [];
    new Reader(bytes).each({
        1: (reader) => { layer.name = text.decode(reader.chunk()); },
        2: (reader) => raw.push(reader.chunk()),
        3: (reader) => keys.push(text.decode(reader.chunk())),
        4: (reader) => values.push(readValue(reader.chunk())),
        5: (reader) => { layer.extent = reader.varint(); },
    });
    layer.features = raw.map((feature) => readFeature(feature, keys, values));
    return layer;
}

function readValue(bytes) {
    let value = null;
    new Reader(bytes).each({
        1: (reader) => { value = text.decode(reader.chunk()); },
        2: (reader) => { value = reader.view.getFloat32(reader.at, true); reader.at += 4; },
        3: (reader) => { value = reader.view.getFloat64(reader.at, true); reader.at += 8; },
        4: (reader) => { value = reader.varint(); },
        5: (reader) => { value = reader.varint(); },
        6: (reader) => { value = zigzag(reader.varint()); },
        7: (reader) => { value = reader.varint() === 1; },
    });
    return value;
}

function readFeature(bytes, keys, values) {
    const feature = {id: null, type: 1, parts: [], properties: {}};
    new Reader(bytes).each({
        1: (reader) => { feature.id = reader.varint(); },
        2: (reader) => {
            const tags = new Reader(reader.chunk());
            while (!tags.done) {
                const key = keys[tags.varint()];
                feature.properties[key] = values[tags.varint()];
            }
        },
        3: (reader) => { feature.type = reader.varint(); },
        4: (reader) => { feature.parts = readGeometry(reader.chunk()); },
    });
    return feature;
}

function readGeometry(bytes) {
    const reader = new Reader(bytes);
    const parts = [];
    let part = null;
    let x = 0;
    let y = 0;
    while (!reader.done) {
        const command = reader.varint();
        const id = command % 8;
        if (id === 7) {
            if (part?.length) part.push(part[0]);
            continue;
        }
        for (let count = Math.floor(command / 8); count > 0; count--) {
            x += zigzag(reader.varint());
            y += zigzag(reader.varint());
            if (id === 1) {
                part = [];
                parts.push(part);
            }
            part.push([x, y]);
        }
    }
    return parts;
}
