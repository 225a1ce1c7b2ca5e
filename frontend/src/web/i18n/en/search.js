export const words = {
    'search.label': 'Search municipality, indicator or project',
    'search.key': 'Key /: go to search',
    'search.territories': 'Territories',
    'search.profiles': 'Profiles',
    'search.indicators': 'Indicators',
    'search.projects': 'Projects',
    'search.datasets': 'Open data',
    'search.none': 'Nothing matches “{query}”',
    'search.found': '{n} results',
    'search.found.one': '{n} result',
    'search.open': 'Search',
};
