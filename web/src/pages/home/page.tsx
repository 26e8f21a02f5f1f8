import { useT } from '../../i18n/index.tsx';

export default function HomePage() {
  const t = useT();
  return <h1 className="page display py-12 text-title">{t('app.name')}</h1>;
}
