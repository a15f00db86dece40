/** Where a directory appears to be served from. A reserved name: nothing can ever be sent there. */
export const DIRECTORY_ENDPOINT = "https://hub.invalid";
