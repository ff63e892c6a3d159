import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "@tanstack/react-router";
import { createClients } from "./apollo.ts";
import { forgetOldUnsaved } from "./layout/unsaved.ts";
import { createAppRouter } from "./routes.tsx";
import "./styles.scss";

forgetOldUnsaved();

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element to draw in.");

createRoot(root).render(
  <StrictMode>
    <RouterProvider router={createAppRouter(createClients())} />
  </StrictMode>,
);
