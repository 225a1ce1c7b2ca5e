/**
 * The projects on the map: every symbol and schematic course, those filtered out fade away.
 *
 * @param {import('../kit/room.js').RoomContext} context
 * @param {object} listing answer of `/api/v1/projects`
 * @param {{code: string, geometry: object}[]} lines
 * @returns {{show: (projects: object[]) => void, select: (code: string|null) => void,
 *     place: (codes: Set<string>|null) => void, remove: () => void}}
 */
export function mapView({map, navigate}, listing, lines) {
    const shapes = new Map(listing.themes.map((theme) => [theme.id, theme.symbol]));
    const located = listing.items.filter((project) => project.point);
    const byCode = new Map(located.map((project) => [project.code, project]));
    map.clearPaint();
    const symbols = map.addProjects(located.map(({code, name, theme, point, approximate}) => ({
        code, name, shape: shapes.get(theme), lon: point.lon, lat: point.lat, approximate,
    })), {lines, radius: 6.6, allLines: true});
    const forget = [
        map.on('project-select', ({code}) => navigate({project: code})),
        map.on('select', ({code}) => navigate({territory: code})),
        map.on('escape', () => navigate({territory: null, project: null})),
    ];

    return {
        show: (projects) => symbols.setVisible(new Set(projects.map((project) => project.code))),
        select(code) {
            symbols.setSelected(code);
            const project = byCode.get(code);
            map.highlight(project ? project.municipalities.map((place) => place.code) : null);
            if (project) map.showPoint(project.point.lon, project.point.lat);
        },
        place: (codes) => map.select(codes === null ? null : [...codes]),
        remove() {
            for (const stop of forget) stop();
            map.highlight(null);
            map.select(null);
            symbols.remove();
        },
    };
}
