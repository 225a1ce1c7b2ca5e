export const words = {
    'atlas.role': 'mapa',
    'atlas.label': 'Mapa de {place}. Flechas: ir de un municipio a otro. Intro: abrir su ficha. Más y menos: acercar y alejar. Cero: verlo todo.',
    'atlas.zoomIn': 'Acercar',
    'atlas.zoomOut': 'Alejar',
    'atlas.home': 'Ver todo el territorio',
    'atlas.projection': 'Web Mercator',
    'atlas.crowd': '{n} proyectos en este punto',
    'atlas.crowd.more': 'Toque para acercar',
};
