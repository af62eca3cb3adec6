import fc from "fast-check";

/** The same examples in every run, so that a commit passes or fails for good; others with `PROPERTY_SEED=<integer>`. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.PROPERTY_SEED ?? 42) });

export default fc;
