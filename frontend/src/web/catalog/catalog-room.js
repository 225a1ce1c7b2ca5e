import {h, show} from '../kit/dom.js';
import {createDatasetPane} from './dataset-pane.js';
import {createFacets} from './facet-view.js';
import {createList} from './list-view.js';

/**
 * What can be taken away: a list that is searched and narrowed, and beside it the page of one dataset. On narrow screens the
 * page takes the place of the list.
 *
 * @param {import('../kit/room.js').RoomContext} context
 * @returns {Promise<import('../kit/room.js').MountedRoom>}
 */
export async function mountCatalog(context) {
    const {host, t} = context;
    let {state} = context;
    const root = h('div', {class: 'catalog'});
    const facets = createFacets({...context, onClose: () => openFacets(false)});
    const list = createList({...context, onAnswer: (answer) => facets.draw(state, answer), openFacets: () => openFacets(true)});
    const pane = createDatasetPane({...context, listAnswer: list.answer});
    show(host.page, root);
    root.append(facets.element, list.element, pane.element);

    function openFacets(open) {
        root.classList.toggle('is-choosing', open);
        (open ? facets.element : list.element).querySelector(open ? '.catalog-facets-close' : '.catalog-choose')?.focus();
    }

    function update(next, before) {
        state = next;
        const changed = !before || before.dataset !== next.dataset;
        if (changed && before) list.keepScroll(Boolean(before.dataset));
        root.classList.toggle('is-open', Boolean(next.dataset));
        facets.draw(next, list.current());
        list.update(next);
        pane.update(next);
        if (changed && before) {
            host.page.scrollTop = 0;
            if (next.dataset) pane.arrive();
            else list.returnTo(before.dataset);
        }
        if (!next.dataset) document.title = `${t('catalog.door')} · ${context.pack.name} · Territoria`;
    }

    const escape = (event) => {
        if (event.key === 'Escape' && root.classList.contains('is-choosing')) openFacets(false);
    };
    root.addEventListener('keydown', escape);
    update(state, null);
    return {
        unmount() {
            list.leave();
            pane.leave();
        },
        onState: (next, before) => update(next, before),
    };
}
