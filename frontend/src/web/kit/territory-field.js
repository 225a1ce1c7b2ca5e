import {h, freshId} from './dom.js';
import {selectField} from './fields.js';
import {icon} from './icons.js';

/**
 * Chooses a territory: from a list, or by writing its name.
 *
 * @param {object} options
 * @param {string} options.label
 * @param {string} options.all what no choice is called
 * @param {string} options.searchLabel
 * @param {{code: string, name: string, group: string}[]} options.places in the order of the list
 * @param {string|null} options.value code
 * @param {(code: string|null) => void} options.onChange
 * @returns {HTMLElement[]} two fields
 */
export function territoryFields({label, all, searchLabel, places, value, onChange}) {
    const list = freshId('places');
    const id = freshId('place');
    const input = h('input', {type: 'search', class: 'input', id, list, autocomplete: 'off', spellcheck: 'false',
        'data-focus': 'place-search', placeholder: searchLabel, onchange: choose});

    function choose() {
        const found = findPlace(places, input.value);
        if (found) onChange(found.code);
    }

    return [
        selectField({label, value: value ?? '', onChange: (code) => onChange(code || null),
            options: [{id: '', label: all}, ...places.map((place) => ({id: place.code, label: place.name,
                group: place.group}))]}),
        h('div', {class: 'field'}, h('label', {for: id, class: 'field-label'}, searchLabel),
            h('div', {class: 'input-with-icon'}, icon('search', 16), input),
            h('datalist', {id: list}, places.map((place) => h('option', {value: place.name})))),
    ];
}

/** The place with that name, or the only one whose name begins so; letters without accents count as with. */
export function findPlace(places, text) {
    const plain = (word) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
    const wanted = plain(text);
    if (!wanted) return null;
    const exact = places.find((place) => plain(place.name) === wanted);
    if (exact) return exact;
    const begin = places.filter((place) => plain(place.name).startsWith(wanted));
    return begin.length === 1 ? begin[0] : null;
}
