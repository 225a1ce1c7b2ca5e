export const words = {
    'project.door': 'Proyectos y planes',
    'project.approximate': 'Ubicación aproximada',
};
