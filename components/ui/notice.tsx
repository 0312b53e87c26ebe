import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

const tones = {
  info: { look: "border-line bg-card text-ink", Icon: Info },
  success: { look: "border-leaf bg-leaf-soft text-ink", Icon: CircleCheck },
  warning: { look: "border-gold bg-gold-soft text-ink", Icon: TriangleAlert },
  danger: { look: "border-danger bg-danger-soft text-ink", Icon: CircleAlert },
};

/** A few sentences that stand out. `alert` is read at once by screen readers, `status` when they pause. */
export function Notice({
  tone = "info",
  title,
  children,
  alert,
  status,
}: {
  tone?: keyof typeof tones;
  title?: string;
  children?: ReactNode;
  alert?: boolean;
  status?: boolean;
}) {
  const { look, Icon } = tones[tone];
  return (
    <div
      role={alert ? "alert" : status ? "status" : undefined}
      tabIndex={alert ? -1 : undefined}
      className={`flex gap-3 rounded-lg border px-4 py-3 text-sm leading-6 ${look}`}
    >
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
