/**
 * Lines to paste, with the real address: they work as they stand. Pure.
 */

/**
 * @typedef {object} Example
 * @property {'curl'|'qgis'|'python'|'r'|'javascript'} id
 * @property {string} label
 * @property {string[]} [steps] to click, in the reader's language
 * @property {string} code to paste; of QGIS the address
 */

/**
 * @param {object} dataset
 * @param {string} dataset.id
 * @param {string} dataset.title
 * @param {'point'|'line'|'polygon'|'none'} dataset.geometry
 * @param {string[]} dataset.formats
 * @param {{name: string, type: string}[]} dataset.fields
 * @param {{format: string, extension: string}[]} [dataset.downloads]
 * @param {object} where
 * @param {string} where.base address of the installation, with its last slash
 * @param {string} where.query what narrows the download, '' for the whole; begins with &
 * @param {string} [where.fileName] of the file that curl writes, without ending
 * @param {Function} t
 * @returns {Example[]}
 */
export function examplesOf(dataset, {base, query, fileName}, t) {
    const download = (format) => `${base}api/v1/datasets/${encodeURIComponent(dataset.id)}/download?f=${format}${query}`;
    const shapes = dataset.geometry !== 'none';
    const name = fileName ?? dataset.id;
    const first = (...ids) => ids.find((id) => dataset.formats.includes(id)) ?? dataset.formats[0];
    const curl = first('gpkg', 'geojson', 'csv');
    return [
        {id: 'curl', label: 'curl', code: `curl -fL -o ${name}.${extension(dataset, curl)} \\\n  "${download(curl)}"`},
        {id: 'qgis', label: 'QGIS', steps: ['1', '2', '3', '4', '5'].map((step) => t(`catalog.use.qgis.${step}`,
            {title: dataset.title})), code: `${base}ogc`},
        {id: 'python', label: 'Python', code: shapes ? python(download(first('geojson')), dataset)
            : pythonTable(download('csv'), dataset)},
        {id: 'r', label: 'R', code: shapes ? `library(sf)\n\nd <- st_read(\n  "${download(first('geojson'))}"\n)\nplot(st_geometry(d))`
            : rTable(download('csv'), dataset)},
        {id: 'javascript', label: 'JavaScript', code: shapes ? maplibre(base, dataset) : script(base, dataset)},
    ];
}

function extension({downloads = []}, format) {
    return downloads.find((each) => each.format === format)?.extension ?? format;
}

/** Codes are text: as numbers they would lose what they begin with. */
function textFields(fields) {
    return fields.filter((field) => field.type === 'text' && /(^|_)(code|id|parent)$|divipola/.test(field.name))
        .map((field) => field.name);
}

function python(url, {geometry}) {
    const plot = geometry === 'polygon' ? 'd.plot(edgecolor="white")' : 'd.plot()';
    return `import geopandas as gpd\n\nd = gpd.read_file(\n    "${url}"\n)\nprint(d.head())\n${plot}`;
}

function pythonTable(url, {fields}) {
    const text = textFields(fields);
    const types = text.length === 0 ? '' : `,\n    dtype={${text.map((name) => `"${name}": str`).join(', ')}}`;
    return `import pandas as pd\n\nd = pd.read_csv(\n    "${url}"${types}\n)\nprint(d.head())`;
}

function rTable(url, {fields}) {
    const text = textFields(fields);
    const types = text.length === 0 ? '' : `,\n  colClasses = c(${text.map((name) => `${name} = "character"`).join(', ')})`;
    return `d <- read.csv(\n  "${url}", fileEncoding = "UTF-8-BOM"${types}\n)\nhead(d)`;
}

/** The published style knows its tiles, its classes and where to begin. */
function maplibre(base, {id}) {
    const style = `${base}ogc/collections/${encodeURIComponent(id)}/styles/default?f=mapbox`;
    return `import * as maplibregl from 'maplibre-gl';\n\nconst map = new maplibregl.Map({\n  container: 'map',\n  style: '${style}'\n});\n`
        + `// ${base}ogc/collections/${encodeURIComponent(id)}/items`;
}

function script(base, {id}) {
    return `const answer = await fetch(\n  '${base}ogc/collections/${encodeURIComponent(id)}/items?limit=100',\n`
        + `  {headers: {Accept: 'application/geo+json'}});\nconst {features} = await answer.json();\nconsole.table(features.map((f) => f.properties));`;
}
