const FACES = [['400', 'Inter-Regular.otf', 'Inter'], ['600', 'Inter-SemiBold.otf', 'Inter SemiBold']];

/**
 * Brings Inter once the first map stands. On a slow or metered line the system's own letters stay.
 */
export async function loadFonts() {
    const line = navigator.connection;
    if (line?.saveData || /(^|-)[23]g$/.test(line?.effectiveType ?? '') || (line?.downlink ?? 10) < 1) return;
    for (const [weight, file, local] of FACES) {
        const face = new FontFace('Inter', `local("${local}"), url("assets/fonts/${file}") format("opentype")`,
            {weight, display: 'swap'});
        try {
            document.fonts.add(await face.load());
        } catch {
            return; // the system's letters do
        }
    }
}
