/** Keeps cdktf and terraform from calling home while tests run. */
process.env.CHECKPOINT_DISABLE = "1";
