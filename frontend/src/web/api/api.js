import {actorApi} from './actor.js';
import {cityApi} from './city.js';
import {compositeApi} from './composite.js';
import {featureApi} from './feature.js';
import {address, getJson} from './http.js';
import {incidentApi} from './incident.js';
import {indicatorApi} from './indicator.js';
import {patternApi} from './pattern.js';
import {planApi} from './plan.js';
import {profileApi} from './profile.js';
import {priorityApi} from './priority.js';
import {projectApi} from './project.js';
import {scenarioApi} from './scenario.js';
import {territoryApi} from './territory.js';

/** @typedef {ReturnType<typeof createApi>} Api */

/** @param {'es'|'en'} lang language of the texts in the answers */
export function createApi(lang) {
    return {
        installation: (options) => getJson(address('api/v1/installation', {lang}), options),
        territory: territoryApi(lang),
        incident: incidentApi(lang),
        indicator: indicatorApi(lang),
        profile: profileApi(lang),
        pattern: patternApi(lang),
        project: projectApi(lang),
        plan: planApi(lang),
        actor: actorApi(lang),
        city: cityApi(lang),
        priority: priorityApi(lang),
        scenario: scenarioApi(lang),
        composite: compositeApi(lang),
        feature: featureApi(),
    };
}
