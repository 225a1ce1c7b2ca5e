/* What the first screen says. The words of a study come with it, see `load` in words.js. */
import {words as atlas} from './atlas.js';
import {words as common} from './common.js';
import {words as gap} from './gap.js';
import {words as indicator} from './indicator.js';
import {words as project} from './project.js';
import {words as search} from './search.js';
import {words as territory} from './territory.js';

export const words = {
    ...atlas,
    ...common,
    ...gap,
    ...indicator,
    ...project,
    ...search,
    ...territory,
};
