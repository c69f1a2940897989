/** As the server asks; longer is better than stranger. */
export const MIN_PASSWORD = 12;
/** As the server asks of a user name. */
export const LOGIN = /^[a-z0-9][a-z0-9._@+-]{1,99}$/;
