export const words = {
    'search.label': 'Buscar municipio, indicador o proyecto',
    'search.key': 'Tecla /: ir al buscador',
    'search.territories': 'Territorios',
    'search.profiles': 'Fichas',
    'search.indicators': 'Indicadores',
    'search.projects': 'Proyectos',
    'search.datasets': 'Datos abiertos',
    'search.none': 'Nada coincide con «{query}»',
    'search.found': '{n} resultados',
    'search.found.one': '{n} resultado',
    'search.open': 'Buscar',
};
