export const words = {
    'atlas.role': 'map',
    'atlas.label': 'Map of {place}. Arrows: move between municipalities. Enter: open its card. Plus and minus: zoom. Zero: see everything.',
    'atlas.zoomIn': 'Zoom in',
    'atlas.zoomOut': 'Zoom out',
    'atlas.home': 'See the whole territory',
    'atlas.projection': 'Web Mercator',
    'atlas.crowd': '{n} projects at this point',
    'atlas.crowd.more': 'Tap to zoom in',
};
