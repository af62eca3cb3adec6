/** What the tests of the analysis use of Jest, as an interface of Mocha. */
const { expect } = require("expect");
const fc = require("fast-check");
const { bind } = require("jest-each");
const Mocha = require("mocha");

/** Of examples that fail the first will do. */
fc.configureGlobal({ endOnFailure: true });

/** Mocha would wait for a callback of a function with parameters. */
const alone = (fn) => () => fn();

Mocha.interfaces.jest = (suite) => {
  Mocha.interfaces.bdd(suite);
  suite.on("pre-require", (context) => {
    const { it, describe, before, after } = context;
    context.expect = expect;
    context.test = (title, fn) => it(title, alone(fn));
    context.test.each = bind((title, fn) => it(title, alone(fn)), false);
    describe.each = bind((title, fn) => describe(title, alone(fn)), false);
    context.beforeAll = (fn) => before(alone(fn));
    context.afterAll = (fn) => after(alone(fn));
  });
};
