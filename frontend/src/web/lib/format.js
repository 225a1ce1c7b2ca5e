/**
 * Numbers, units and dates as the reader writes them: 1.234,5 · −0,8 · 43,5 % in Spanish of Colombia.
 *
 * @typedef {ReturnType<typeof createFormat>} Format
 */
import {moneyText} from './money.js';

export const MINUS = '\u2212';
export const NARROW_SPACE = '\u202f';
const LOCALES = {es: 'es-CO', en: 'en-GB'};

/** @param {string} unit @returns {boolean} whether the unit is a share of a hundred, in either language */
export function isPercentage(unit) {
    return /^(porcentaje|percent)/i.test(unit ?? '');
}

/** @param {string} unit @returns {boolean} whether the unit is plain Colombian pesos */
export function isMoney(unit) {
    return /^(pesos|colombian pesos)$/i.test(unit ?? '');
}

/** @param {'es'|'en'} lang */
export function createFormat(lang) {
    const locale = LOCALES[lang] ?? LOCALES.es;
    const plain = new Map();

    /** @returns {string} the number with exactly these decimals and a real minus sign */
    function number(value, decimals = 0) {
        if (!plain.has(decimals)) {
            plain.set(decimals, new Intl.NumberFormat(locale, {
                minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: 'always',
            }));
        }
        const text = plain.get(decimals).format(value);
        return isZero(text) ? text.replace(/^[-\u2212]/, '') : text.replace('-', MINUS);
    }

    /** @returns {string} with + or −; zero has no sign */
    function signed(value, decimals = 0) {
        const text = number(value, decimals);
        return value > 0 && !isZero(text) ? `+${text}` : text;
    }

    /** @returns {string} money in words of size: $ 940 mil millones, $ 6,35 billones */
    function money(value, currency = 'COP') {
        return moneyText(value, {lang, currency, number});
    }

    /** @returns {string} a value of an indicator with what fits beside a figure: the % sign or the money words */
    function value(amount, {unit, decimals}) {
        if (isMoney(unit)) return money(amount);
        const text = number(amount, decimals);
        return isPercentage(unit) ? `${text}${NARROW_SPACE}%` : text;
    }

    /** @returns {string} for narrow columns and axes: no sign of unit, long money in millions */
    function figure(amount, {unit, decimals}) {
        return isMoney(unit) ? number(amount / 1e6, 0) : number(amount, decimals);
    }

    /** @param {string} iso a year, a month or a day @returns {string} in words */
    function date(iso, {short = false} = {}) {
        const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso ?? '');
        if (!match) return iso ?? '';
        const [, year, month, day] = match;
        if (!month) return year;
        const when = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
        const options = {year: 'numeric', month: short ? 'short' : 'long', timeZone: 'UTC'};
        if (day) options.day = 'numeric';
        return new Intl.DateTimeFormat(locale, options).format(when);
    }

    /** @returns {string} 'a, b y c' */
    function list(names) {
        return new Intl.ListFormat(locale, {type: 'conjunction'}).format(names);
    }

    /** @returns {number} for sorting names as the language does */
    function compare(a, b) {
        return a.localeCompare(b, locale);
    }

    return {lang, locale, number, signed, money, value, figure, date, list, compare};
}

function isZero(text) {
    return !/[1-9]/.test(text);
}
