/*
 * Asks for what every first screen needs before the modules have arrived. A classic script, because it must not
 * wait for them; `api/http.js` picks the answers up by address.
 */
(function () {
    'use strict';
    var query = new URLSearchParams(location.search);
    var lang = query.get('lang') === 'en' ? 'en' : 'es';
    var early = {};
    function ask(url, accept) {
        early[url] = fetch(url, {headers: {Accept: accept || 'application/json'}});
        early[url].catch(function () { /* reported by whoever asks again */ });
    }
    document.documentElement.lang = lang;
    var pack = query.get('paquete');
    ask('api/v1/installation?' + (pack ? 'pack=' + encodeURIComponent(pack.slice(0, 80)) + '&' : '') + 'lang=' + lang);
    // of another pack only its installation says which territory to ask for
    if (query.get('sala') !== 'origen' && query.get('sala') !== 'catalogo' && !pack) {
        ask('api/v1/territories?lang=' + lang);
        ask('api/v1/indicators?lang=' + lang);
        ask('api/v1/projects?lang=' + lang);
        ask('ogc/collections/municipalities/items?limit=1000', 'application/geo+json');
    }
    window.territoriaEarly = early;

    // the words of this language are imported late; ask for their files now
    var folder = document.currentScript.src.replace(/early\.js$/, '') + 'i18n/' + lang + '/';
    [
        'all',
        'atlas',
        'common',
        'gap',
        'indicator',
        'project',
        'search',
        'territory',
    ].forEach(function (name) {
        var link = document.createElement('link');
        link.rel = 'modulepreload';
        link.href = folder + name + '.js';
        document.head.appendChild(link);
    });
}());
