import {address, getJson} from './http.js';

/**
 * Backend room `composite`. A try is `{recipe, components, weights, normalisation, mean, missing, at_least}`.
 *
 * @param {'es'|'en'} lang
 */
export function compositeApi(lang) {
    const tried = (parameters) => address('api/v1/indices/compute', {...parameters, lang});
    return {
        list: (options) => getJson(address('api/v1/indices', {lang}), options),
        compute: (parameters, options) => getJson(tried({...parameters, sensitivity: 'true'}), options),
        /** The file that a pack takes. @returns {string} */
        fileAddress: (parameters) => tried({...parameters, f: 'yaml'}),
    };
}
