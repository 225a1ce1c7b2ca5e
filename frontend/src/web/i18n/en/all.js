import {words as alert} from './alert.js';
import {words as atlas} from './atlas.js';
import {words as charts} from './charts.js';
import {words as city} from './city.js';
import {words as common} from './common.js';
import {words as compare} from './compare.js';
import {words as composite} from './composite.js';
import {words as gap} from './gap.js';
import {words as incident} from './incident.js';
import {words as indicator} from './indicator.js';
import {words as origin} from './origin.js';
import {words as pattern} from './pattern.js';
import {words as problem} from './problem.js';
import {words as profile} from './profile.js';
import {words as project} from './project.js';
import {words as scenario} from './scenario.js';
import {words as search} from './search.js';
import {words as territory} from './territory.js';

export const words = {
    ...alert,
    ...atlas,
    ...charts,
    ...city,
    ...common,
    ...compare,
    ...composite,
    ...gap,
    ...incident,
    ...indicator,
    ...origin,
    ...pattern,
    ...problem,
    ...profile,
    ...project,
    ...scenario,
    ...search,
    ...territory,
};
