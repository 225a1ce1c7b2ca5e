import {actorApi} from './actor.js';
import {catalogApi} from './catalog.js';
import {cityApi} from './city.js';
import {compositeApi} from './composite.js';
import {featureApi} from './feature.js';
import {address, getJson, meanWithin} from './http.js';
import {incidentApi} from './incident.js';
import {indicatorApi} from './indicator.js';
import {landUseApi} from './landuse.js';
import {patternApi} from './pattern.js';
import {planApi} from './plan.js';
import {profileApi} from './profile.js';
import {priorityApi} from './priority.js';
import {projectApi} from './project.js';
import {scenarioApi} from './scenario.js';
import {territoryApi} from './territory.js';

/** @typedef {ReturnType<typeof createApi>} Api */

/**
 * What this installation holds, and the layers of one pack. Asked before anything else.
 *
 * @param {'es'|'en'} lang
 * @param {string|null} pack id; null = the default one
 */
export function askInstallation(lang, pack) {
    return getJson(address('api/v1/installation', {pack, lang}));
}

/**
 * @param {'es'|'en'} lang language of the texts in the answers
 * @param {object|null} [pack] that all questions are about; null = the default one, which needs no saying
 * @param {string|null} [listed] id of the pack whose datasets are listed; null = of all that are no example
 */
export function createApi(lang, pack = null, listed = null) {
    meanWithin(pack?.root ?? null);
    return {
        territory: territoryApi(lang),
        incident: incidentApi(lang),
        indicator: indicatorApi(lang),
        landUse: landUseApi(lang),
        profile: profileApi(lang),
        pattern: patternApi(lang),
        project: projectApi(lang),
        plan: planApi(lang),
        actor: actorApi(lang),
        catalog: catalogApi(lang, listed),
        city: cityApi(lang),
        priority: priorityApi(lang),
        scenario: scenarioApi(lang),
        composite: compositeApi(lang),
        feature: featureApi(pack ? `${pack.id}-` : ''),
    };
}
