/** The language that a person gets, here and at ID-porten (`ui_locales`). Bokmål for now; chosen here, nowhere else. */
export const SPRAAK = 'nb';
