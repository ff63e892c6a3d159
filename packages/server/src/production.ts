// Imported before anything else: libraries look at this as they are loaded, and check each of their own steps without it,
// which takes graphql a third of its time.
process.env["NODE_ENV"] ??= "production";
