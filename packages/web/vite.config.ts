import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = "http://localhost:4000";

export default defineConfig({
  plugins: [react()],
  css: {
    // Both design systems ship rules for old browsers that lightningcss does not know.
    lightningcss: { errorRecovery: true },
    preprocessorOptions: { scss: { quietDeps: true, loadPaths: [import.meta.dirname] } },
  },
  server: {
    proxy: {
      "/graphql": { target: server, ws: true },
      "/who-am-i": { target: server, bypass: ({ method, url }) => (method === "POST" ? undefined : url) },
      "/uploads": server,
      "/evidence": server,
      "/explore": server,
      "^/plans/[^/]+/word": server,
    },
  },
});
