import { useEffect, useState } from 'preact/hooks';
import { html } from './html.js';
import { OUTCOMES } from './outcomes.js';
import { Problem, useWork } from './parts.js';

/** What becomes of the next messages to a handset. What else is set for it stays. */
export function NextMessage({ session, handset }) {
    const path = `destinations/${encodeURIComponent(handset)}`;
    const [settings, setSettings] = useState(null);
    const [run, work] = useWork();
    const read = async () => {
        try {
            return await session.api.get(path);
        } catch (error) {
            if (error.status === 404) {
                return {};
            }
            throw error;
        }
    };
    useEffect(() => {
        read().then(setSettings, () => setSettings({}));
    }, [handset]);
    const choose = each =>
        run(async () => {
            const { outcome, late, ...others } = await read();
            const wanted = isSet(each, settings) ? {} : each.settings;
            setSettings(await session.api.put(path, { ...others, ...wanted }));
        });
    return html`<div class="buttons" role="group" aria-label="What becomes of the next messages">
            <span class="label">Next messages</span>
            ${OUTCOMES.map(
                each => html`<button type="button" disabled=${work.isBusy || settings === null} aria-pressed=${isSet(each, settings)}
                    onClick=${() => choose(each)}>${each.name}</button>`,
            )}
        </div>
        <${Problem} error=${work.error} />`;
}

function isSet(each, settings) {
    return settings !== null && (each.settings.late ? settings.late === true : !settings.late && settings.outcome === each.outcome);
}
