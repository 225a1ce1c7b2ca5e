import {h, show} from '../kit/dom.js';
import {stateLink} from '../kit/links.js';

/**
 * The studies of a room, as tabs above it; the first is its map. A room without studies has no tabs.
 *
 * @param {HTMLElement} element
 * @param {{t: Function, studies: import('../kit/room.js').Study[], links: object}} options
 */
export function createStudies(element, {t, studies, links}) {
    element.setAttribute('aria-label', t('app.studies'));
    return {
        /** @param {string} room id of the current room @param {string|null} study id of the current study */
        setCurrent(room, study) {
            const here = studies.filter((each) => each.room === room);
            element.hidden = here.length === 0;
            show(element, element.hidden ? [] : [
                tab(null, t('app.studies.map'), study),
                ...here.map((each) => tab(each.id, t(each.labelKey), study)),
            ]);
            element.querySelector('[aria-current]')?.scrollIntoView({block: 'nearest', inline: 'nearest'});
        },
    };

    function tab(id, label, current) {
        return stateLink(links, {study: id, form: null, view: null, section: null, project: null},
            {class: 'study-tab', 'data-study': id ?? 'map', 'aria-current': id === current ? 'page' : null}, label);
    }
}
