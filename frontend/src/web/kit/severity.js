import {svg} from './dom.js';

const LOOKS = {severe: ['#B4152B', 3.5], moderate: ['#C2570C', 2.75], minor: ['#5A5F63', 2]};

/** @param {'severe'|'moderate'|'minor'} severity @returns {SVGElement} size and colour say it; a word stands beside */
export function severityMark(severity) {
    const [colour, radius] = LOOKS[severity] ?? LOOKS.minor;
    return svg('svg', {class: 'severity-mark', width: 16, height: 16, viewBox: '0 0 16 16', 'aria-hidden': 'true'},
        svg('circle', {cx: 8, cy: 8, r: radius * 1.8, fill: severity === 'minor' ? 'none' : colour, stroke: colour,
            'stroke-width': 1.5, 'stroke-dasharray': severity === 'minor' ? '2 1.6' : null}));
}
