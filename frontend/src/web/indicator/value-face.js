import {classWish, colouring} from '../thematic/classes.js';
import {attempt} from '../lib/attempt.js';
import {sequentialRamp} from '../lib/ramps.js';
import {hoverValue, speakValue} from './value-hover.js';
import {drawValueLegend} from './value-legend.js';
import {drawValuePanel} from './value-panel.js';
import {departmentOf} from '../thematic/reference.js';
import {createTrend} from '../thematic/trend.js';

/**
 * The values of an indicator, as they are.
 *
 * @type {import('../thematic/thematic-room.js').Face}
 */
export const valueFace = {
    async load(api, view, {method, classes, over, own}, options) {
        const {item, period, breakdown} = view;
        const wish = classWish({method, classes, over, own});
        const [values, classification, about, quality] = await Promise.all([
            api.indicator.values(item.code, {period, breakdown}, options),
            api.indicator.classes(item.code, {period, breakdown, ...wish}, options),
            // only what has several periods has something to say about comparing them
            item.periods.length > 1 ? api.indicator.get(item.code, options) : null,
            attempt(api.indicator.quality(item.code, options)),
        ]);
        const ramp = sequentialRamp(item.dimension, classification.classes.length || 1);
        return {
            values, classification, about, quality, ramp, trend: createTrend(api, view, about?.breaks ?? []), department: departmentOf(values, item),
            byCode: new Map(values.items.map((each) => [each.code, each])),
            colourOf: colouring(classification, ramp),
        };
    },
    paint: (data) => (code) => ({fill: data.colourOf(data.byCode.get(code)?.value ?? null)}),
    drawLegend: drawValueLegend,
    drawPanel: drawValuePanel,
    hover: hoverValue,
    speak: speakValue,
};
