/** No test may reach the network: one that tries is told what to do instead. */
globalThis.fetch = () => {
  throw new Error(
    "a test called the global fetch; inject the fake Hub from tests/fake-hub instead",
  );
};
