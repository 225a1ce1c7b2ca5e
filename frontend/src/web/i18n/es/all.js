import atlas from './atlas.js';
import common from './common.js';
import gap from './gap.js';
import indicator from './indicator.js';
import origin from './origin.js';
import project from './project.js';
import search from './search.js';
import territory from './territory.js';

export const words = {...common, ...atlas, ...indicator, ...gap, ...territory, ...search, ...project, ...origin};
