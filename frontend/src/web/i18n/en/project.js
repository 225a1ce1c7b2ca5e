export const words = {
    'project.door': 'Projects and plans',
    'project.approximate': 'Approximate location',
};
