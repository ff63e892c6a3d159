// Imported before anything else, as libraries read it while they are loaded. Without it graphql checks its own types at
// every step.
process.env["NODE_ENV"] ??= "production";
