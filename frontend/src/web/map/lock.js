/**
 * Lets several maps show the same part: moving one moves the others.
 *
 * @param {import('./atlas.js').Atlas[]} atlases
 * @returns {() => void} sets them free
 */
export function lockViews(atlases) {
    let following = false;
    const stops = atlases.map((atlas) => atlas.on('move', () => {
        if (following) return;
        following = true;
        const view = atlas.view();
        for (const other of atlases) {
            if (other !== atlas) other.showView(view);
        }
        following = false;
    }));
    return () => stops.forEach((stop) => stop());
}
